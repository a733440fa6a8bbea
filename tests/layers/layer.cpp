// Linked with every object of one core library: that it links is the test, that it starts shows that nothing is missing
// at load time.
int main()
{
    return 0;
}
