def f(x: int, words: List[str] = ()) -> List[Any]:
    """What there is about x.

    >>> f(1)
    [1, 2, 'b', None]
    """
    found, count = {}, 0
    for word in words:
        if len(word) % 2 == 0 and word[0] in string.ascii_lowercase:
            found[word] = word.split()
    while count < x:
        count += 1
        found[count] = [i / 2 for i in range(count) if i != x]
    return [x, x + 1, chr(97 + x), None, True, found, sorted(set(words)), tuple(words)]
