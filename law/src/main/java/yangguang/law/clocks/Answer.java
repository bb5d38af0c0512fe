package yangguang.law.clocks;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import yangguang.law.words.Words;

/** What {@link Questions} answers. */
public sealed interface Answer {

    /**
     * @param regulation such as REG-2019
     * @param channel how the request came, where told
     * @param receipt the event that counts as receipt by that channel: submitted, signed, arrived,
     *     confirmed
     */
    record Due(
            Purpose purpose,
            Deadline deadline,
            String regulation,
            Optional<Channel> channel,
            Optional<String> receipt)
            implements Answer {

        /** The due day in one sentence. */
        public String sentence(Locale locale) {
            var sentence = new Explanation(purpose, deadline).sentence(locale);
            return channel.isPresent() && receipt.isPresent()
                    ? sentence + receiptWords(locale, channel.get(), receipt.get())
                    : sentence;
        }

        private static String receiptWords(Locale locale, Channel channel, String receipt) {
            return Words.say(
                    locale,
                    "law.receipt",
                    List.of(
                            Words.say(locale, "law.channel." + channel.word(), List.of()),
                            Words.say(locale, "law.receipt." + receipt, List.of())));
        }
    }

    record Refused(Refusal refusal) implements Answer {}
}
