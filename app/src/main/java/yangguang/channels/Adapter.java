package yangguang.channels;

import java.util.List;
import yangguang.messages.Answer;

/** 渠道接口: an account of another house in which documents are published for an office. */
interface Adapter {
    Channel channel();

    /** What an administrator enters so that the account lets us in, by name. */
    List<String> credentials();

    /** Whether the account lets us in. */
    Answer look(Access access);

    /** Publishes it; the answer's receipt is a {@link Receipt}. */
    Answer publish(Access access, Post post, Progress progress);

    /**
     * Takes it down again. What is gone already is taken down.
     *
     * @param receipt by which the account knows it
     */
    Answer takeDown(Access access, Receipt receipt);
}
