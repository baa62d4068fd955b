"""The PIN of the staff in tests, and its seal, which takes a tenth of a second to make."""

DIGITS = "246810"
SEAL = "scrypt:15:0GokZerUCyd+gg7sbsNgWQ==:xnReO3bZKKjFhmmDh5g72wu3VY7lUhbli4cSz73npjA="
