package yangguang.messages;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Posts text messages to a gateway as signed JSON. */
@Component
class SmsCarrier implements Carrier {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration TO_CONNECT = Duration.ofSeconds(10);
    private static final Duration TO_ANSWER = Duration.ofSeconds(30);

    /** The body of the request. The number is signed with the rest, unlike a header. */
    record Posted(String id, String sender, String to, String text) {}

    private final SmsSettings settings;
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(TO_CONNECT).build();

    SmsCarrier(SmsSettings settings) {
        this.settings = settings;
    }

    @Override
    public Way way() {
        return Way.SMS;
    }

    @Override
    public boolean isSetUp() {
        return settings.isSet();
    }

    @Override
    public Answer carry(Letter letter) {
        try {
            return answer(client.send(request(letter), BodyHandlers.discarding()).statusCode());
        } catch (IOException unreachable) {
            return new Answer.Later(Cause.UNREACHABLE, null);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Answer.Later(Cause.UNREACHABLE, null);
        }
    }

    private HttpRequest request(Letter letter) {
        var id = letter.token().toString();
        var posted = new Posted(id, letter.sender(), letter.to(), letter.text());
        var body = JSON.writeValueAsBytes(posted);
        return HttpRequest.newBuilder(URI.create(settings.url()))
                .timeout(TO_ANSWER)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", id)
                .header("X-Signature-256", "sha256=" + signature(body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }

    private String signature(byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            var secret = settings.secret().getBytes(StandardCharsets.UTF_8);
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has HmacSHA256", impossible);
        }
    }

    /** A redirect is followed nowhere: the text is for the gateway that the operator named. */
    private static Answer answer(int status) {
        return switch (status) {
            case 401, 403 -> new Answer.Later(Cause.NOT_LET_IN, status);
            case 408, 425, 429 -> new Answer.Later(Cause.BUSY, status);
            default -> byClass(status);
        };
    }

    private static Answer byClass(int status) {
        return switch (status / 100) {
            case 2 -> new Answer.Accepted();
            case 5 -> new Answer.Later(Cause.BUSY, status);
            default -> new Answer.Never(Cause.REFUSED, status);
        };
    }
}
