package yangguang.requests;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import yangguang.secrets.Seal;

/**
 * Sketches of what is asked for, by which near-identical requests are found without being read
 * (MinHash with bands, Broder 1997; Leskovec, Rajaraman, Ullman, Mining of Massive Datasets, ch.
 * 3). The hashes are keyed, so that a sketch does not tell what was asked.
 */
@Component
class Likeness {
    private static final int BANDS = 6;
    private static final int ROWS = 4;
    private static final int LETTERS = 3;

    private final long[] seeds;

    Likeness(Seal seal) {
        var key = ByteBuffer.wrap(seal.trace("likeness", "seeds")).getLong();
        seeds = new long[BANDS * ROWS];
        for (int i = 0; i < seeds.length; i++) seeds[i] = mix(key + i);
    }

    /**
     * The sketch: {@value #BANDS} × {@value #ROWS} least hashes of the text's groups of letters.
     */
    byte[] sketch(String text) {
        var least = new int[seeds.length];
        Arrays.fill(least, Integer.MAX_VALUE);
        for (long shingle : shingles(text)) {
            for (int i = 0; i < seeds.length; i++) {
                least[i] = Math.min(least[i], (int) (mix(shingle ^ seeds[i]) >>> 33));
            }
        }
        var sketch = ByteBuffer.allocate(least.length * Integer.BYTES);
        for (int value : least) sketch.putInt(value);
        return sketch.array();
    }

    /** Texts that are much alike share one of these, very likely. */
    long[] bands(byte[] sketch) {
        var values = ByteBuffer.wrap(sketch).asIntBuffer();
        var bands = new long[BANDS];
        for (int band = 0; band < BANDS; band++) {
            long hash = band;
            for (int row = 0; row < ROWS; row++) hash = mix(hash ^ values.get(band * ROWS + row));
            bands[band] = hash;
        }
        return bands;
    }

    /** How much two texts share, estimated: 0 nothing, 1 the same. */
    static double between(byte[] one, byte[] other) {
        if (one.length != other.length) return 0;
        var left = ByteBuffer.wrap(one).asIntBuffer();
        var right = ByteBuffer.wrap(other).asIntBuffer();
        int same = 0;
        for (int i = 0; i < left.limit(); i++) if (left.get(i) == right.get(i)) same++;
        return (double) same / left.limit();
    }

    private static Set<Long> shingles(String text) {
        var letters =
                Normalizer.normalize(text, Normalizer.Form.NFKC)
                        .codePoints()
                        .filter(Character::isLetter)
                        .map(Character::toLowerCase)
                        .toArray();
        var shingles = new HashSet<Long>();
        for (int i = 0; i + LETTERS <= letters.length; i++) {
            shingles.add(hash(new String(letters, i, LETTERS)));
        }
        if (shingles.isEmpty()) shingles.add(hash(new String(letters, 0, letters.length)));
        return shingles;
    }

    private static long hash(String letters) {
        long hash = 0;
        for (byte letter : letters.getBytes(UTF_8)) hash = mix(hash ^ letter);
        return hash;
    }

    /** The finaliser of SplitMix64 (Steele, Lea, Flood 2014). */
    private static long mix(long value) {
        long z = value + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
