import string
from typing import *
from collections import *
