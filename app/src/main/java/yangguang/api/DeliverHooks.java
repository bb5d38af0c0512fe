package yangguang.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
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
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
    private static final int MOST_TRIES = 20;
    private static final int AT_ONCE = 100;
    private static final int GOOD = 2;
    private static final int HUNDRED = 100;

    private final ApiRecords records;
    private final Seal seal;
    private final Clock clock;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .connectTimeout(PATIENCE)
                    .followRedirects(Redirect.NEVER)
                    .build();

    DeliverHooks(ApiRecords records, Seal seal, Clock clock) {
        this.records = records;
        this.seal = seal;
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

    private boolean arrived(ApiRecords.Taken one) {
        try {
            String moment = String.valueOf(clock.instant().getEpochSecond());
            var request =
                    HttpRequest.newBuilder(URI.create(one.url()))
                            .timeout(PATIENCE)
                            .header("Content-Type", "application/json; charset=utf-8")
                            .header("Yangguang-Delivery", String.valueOf(one.id()))
                            .header("Yangguang-Event", one.event())
                            .header(
                                    "Yangguang-Signature",
                                    "t=" + moment + ",v1=" + signature(one, moment))
                            .POST(BodyPublishers.ofString(one.payload(), UTF_8))
                            .build();
            return client.send(request, BodyHandlers.discarding()).statusCode() / HUNDRED == GOOD;
        } catch (IOException | BrokenSeal away) {
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
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
