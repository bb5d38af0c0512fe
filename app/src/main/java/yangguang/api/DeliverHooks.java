package yangguang.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import yangguang.messages.Answer;
import yangguang.messages.Cause;
import yangguang.messages.Courier;
import yangguang.messages.Deliveries;
import yangguang.messages.Parcel;
import yangguang.outside.Outside;
import yangguang.outside.Reply;
import yangguang.secrets.BrokenSeal;
import yangguang.secrets.Seal;

/** Sends what waits for the hooks, signed, one by one, at every try with the same number. */
@Component
public class DeliverHooks implements Courier {
    private static final int AT_ONCE = 100;

    private final Deliveries deliveries;
    private final ApiRecords records;
    private final Seal seal;
    private final Outside outside;
    private final Clock clock;

    DeliverHooks(
            Deliveries deliveries, ApiRecords records, Seal seal, Outside outside, Clock clock) {
        this.deliveries = deliveries;
        this.records = records;
        this.seal = seal;
        this.outside = outside;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${yangguang.api.look-every:PT10S}")
    public void deliverAll() {
        int sent = 0;
        while (sent++ < AT_ONCE && deliveries.next(Hooks.KIND, this).isPresent()) {}
    }

    /** What leads into the own network, or has come to lead there since, gets nothing. */
    @Override
    public Answer carry(Parcel parcel) {
        try {
            var call = records.call(parcel.record());
            return answer(outside.post(URI.create(call.url()), call.payload(), heads(call)));
        } catch (BrokenSeal gone) {
            return new Answer.Never(Cause.UNREADABLE, null);
        }
    }

    private static Answer answer(Reply reply) {
        return switch (reply) {
            case Reply.Answered answered when answered.isGood() -> new Answer.Accepted();
            case Reply.Answered answered -> new Answer.Later(Cause.BUSY, answered.status());
            case Reply.Silent _, Reply.Inside _ -> new Answer.Later(Cause.UNREACHABLE, null);
        };
    }

    private Map<String, String> heads(ApiRecords.Call call) {
        String moment = String.valueOf(clock.instant().getEpochSecond());
        return Map.of(
                "Content-Type",
                "application/json; charset=utf-8",
                "Yangguang-Delivery",
                String.valueOf(call.id()),
                "Yangguang-Event",
                call.event(),
                "Yangguang-Signature",
                "t=" + moment + ",v1=" + signature(call, moment));
    }

    /** HMAC-SHA256 over the moment, a full stop, and the body. */
    private String signature(ApiRecords.Call call, String moment) {
        try {
            var secret = seal.openText(Hooks.label(call.hookId()), call.secret());
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return HexFormat.of()
                    .formatHex(mac.doFinal((moment + "." + call.payload()).getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has HmacSHA256", impossible);
        }
    }
}
