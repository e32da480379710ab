def check(candidate):
    assert candidate(1) == 1, "This prints if this assert fails 1 (good for debugging!)"
    assert candidate(2.5, "a") == 0.5
    assert candidate("a") == "a"
    assert candidate([1, 2, "a", True, None]) == [1, 2]
    assert candidate([[1], ["a"], []]) == [["a", 1.5], []]
    assert candidate({"a": 1}) is True
    assert candidate(()) == (1, "a")
    assert abs(candidate(0.0) - 0.5) < 1e-6
    assert candidate(x=1) is None


check(f)
