#pragma once

#include <QtGlobal>

#include <array>
#include <iterator>

namespace tam {

/**
 * Deterministic random numbers for generated portfolios: xoshiro256** seeded by splitmix64, integers only. The
 * distributions of the standard library differ between platforms, so none is used: the same seed must give the same
 * bytes everywhere.
 */
class Random
{
public:
    explicit Random(quint64 seed)
    {
        for (quint64 &word : m_state)
            word = mixed(seed += kGolden);
    }

    /** One well-mixed value of three: seeds of sub-streams, and the random part of ids. */
    static quint64 hash(quint64 a, quint64 b, quint64 c = 0)
    {
        return mixed(mixed(mixed(a + kGolden) ^ (b + 2 * kGolden)) ^ (c + 3 * kGolden));
    }

    quint64 next()
    {
        const quint64 result = rotated(m_state[1] * 5, 7) * 9;
        const quint64 t = m_state[1] << 17;
        m_state[2] ^= m_state[0];
        m_state[3] ^= m_state[1];
        m_state[1] ^= m_state[2];
        m_state[0] ^= m_state[3];
        m_state[2] ^= t;
        m_state[3] = rotated(m_state[3], 45);
        return result;
    }

    /** 0 … n-1; 0 for n < 1. */
    int below(int n) { return n < 1 ? 0 : int(((next() >> 32) * quint64(n)) >> 32); }
    /** Both ends included. */
    int between(int low, int high) { return low + below(high - low + 1); }
    bool perMille(int n) { return below(1000) < n; }
    bool percent(int n) { return below(100) < n; }

    template <class List> decltype(auto) pick(const List &list) { return list[size_t(below(int(std::size(list))))]; }

    /** An index, each as likely as its weight. */
    template <size_t N> int weighted(const int (&weights)[N])
    {
        int total = 0;
        for (const int w : weights)
            total += w;
        int at = below(total);
        for (size_t i = 0; i < N; ++i) {
            at -= weights[i];
            if (at < 0)
                return int(i);
        }
        return 0;
    }

private:
    static constexpr quint64 kGolden = 0x9E3779B97F4A7C15ull;
    static quint64 rotated(quint64 x, int k) { return (x << k) | (x >> (64 - k)); }
    static quint64 mixed(quint64 z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
        return z ^ (z >> 31);
    }

    std::array<quint64, 4> m_state{};
};

} // namespace tam
