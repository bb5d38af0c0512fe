package yangguang.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import yangguang.outside.Outside;
import yangguang.outside.Reply;
import yangguang.secrets.BrokenSeal;
import yangguang.secrets.Seal;

/**
 * Sends what waits in line, signed, one by one. Taken for a while and sent outside of any
 * transaction: killed in between, it is taken again and sent with the same number, so that whoever
 * gets it twice can tell.
 */
@Component
public class DeliverHooks {
    private static final Logger log = LoggerFactory.getLogger(DeliverHooks.class);
    private static final Duration ONE_TRY = Duration.ofMinutes(2);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
    private static final int MOST_TRIES = 20;
    private static final int AT_ONCE = 100;

    private final ApiRecords records;
    private final Seal seal;
    private final Outside outside;
    private final Clock clock;

    DeliverHooks(ApiRecords records, Seal seal, Outside outside, Clock clock) {
        this.records = records;
        this.seal = seal;
        this.outside = outside;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${yangguang.api.look-every:PT10S}")
    public void deliverAll() {
        for (int sent = 0; sent < AT_ONCE; sent++) {
            var now = clock.instant();
            var taken = records.take(now, now.plus(ONE_TRY));
            if (taken.isEmpty()) return;
            deliver(taken.get());
        }
    }

    private void deliver(ApiRecords.Taken one) {
        if (arrived(one)) records.done(one.id(), clock.instant());
        else if (one.tries() >= MOST_TRIES) {
            log.warn(
                    "given up after {} tries: delivery {} to {}", one.tries(), one.id(), one.url());
            records.giveUp(one.id(), clock.instant());
        } else records.later(one.id(), clock.instant().plus(pause(one.tries())));
    }

    private static Duration pause(int tries) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(tries - 1, MOST_TRIES));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    /** What leads into the own network, or has come to lead there since, gets nothing. */
    private boolean arrived(ApiRecords.Taken one) {
        try {
            String moment = String.valueOf(clock.instant().getEpochSecond());
            var heads =
                    Map.of(
                            "Content-Type",
                            "application/json; charset=utf-8",
                            "Yangguang-Delivery",
                            String.valueOf(one.id()),
                            "Yangguang-Event",
                            one.event(),
                            "Yangguang-Signature",
                            "t=" + moment + ",v1=" + signature(one, moment));
            return outside.post(URI.create(one.url()), one.payload(), heads)
                            instanceof Reply.Answered answered
                    && answered.isGood();
        } catch (BrokenSeal unreadable) {
            return false;
        }
    }

    /** HMAC-SHA256 over the moment, a full stop, and the body. */
    private String signature(ApiRecords.Taken one, String moment) {
        try {
            var secret = seal.openText(Hooks.label(one.hook()), one.secret());
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return HexFormat.of()
                    .formatHex(mac.doFinal((moment + "." + one.payload()).getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has HmacSHA256", impossible);
        }
    }
}
