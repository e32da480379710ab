"""What bench_sandbox.py is made of."""
