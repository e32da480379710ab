# Never awaited.
async def even_sum(numbers):
    return sum(number for number in numbers if number % 2 == 0)
