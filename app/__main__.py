"""`python -m app` starts the same program as the command `fieldguide`."""

import sys

from app.main import main

sys.exit(main())
