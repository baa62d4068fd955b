"""What only a screen among strangers shows, and what keeps them within it."""
