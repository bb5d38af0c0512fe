package yangguang.channels;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yangguang.messages.Answer;
import yangguang.messages.Cause;
import yangguang.outside.Outside;
import yangguang.outside.Reply;

/** 微博: one call shares a post that leads to the document, another takes it away. */
@Component
class WeiboAdapter implements Adapter {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, String> FORM =
            Map.of("Content-Type", "application/x-www-form-urlencoded");

    /** The token is wrong, over, or not of this application or machine. */
    private static final Set<Integer> NOT_LET_IN =
            Set.of(
                    10005, 10006, 10013, 10014, 21301, 21314, 21315, 21316, 21317, 21319, 21321,
                    21327, 21332);

    /** Too often at the moment, or its servers are away. */
    private static final Set<Integer> BUSY =
            Set.of(10001, 10002, 10003, 10009, 10010, 10011, 10022, 10023, 10024, 20016);

    private static final int NO_SUCH_POST = 20101;

    private final Outside outside;
    private final String host;

    WeiboAdapter(
            Outside outside,
            @Value("${yangguang.channels.weibo:https://api.weibo.com}") String host) {
        this.outside = outside;
        this.host = host;
    }

    @Override
    public Channel channel() {
        return Channel.WEIBO;
    }

    @Override
    public List<String> credentials() {
        return List.of("access_token");
    }

    @Override
    public Answer look(Access access) {
        return asked("/oauth2/get_token_info", access, Map.of(), _ -> new Answer.Accepted());
    }

    @Override
    public Answer publish(Access access, Post post, Progress progress) {
        return asked(
                "/2/statuses/share.json",
                access,
                Map.of("status", post.brief()),
                made -> {
                    String id = made.path("idstr").asString(made.path("mid").asString(""));
                    return new Answer.Accepted(
                            new Receipt(id, "https://m.weibo.cn/status/" + id).written());
                });
    }

    @Override
    public Answer takeDown(Access access, Receipt receipt) {
        var answer =
                asked(
                        "/2/statuses/destroy.json",
                        access,
                        Map.of("id", receipt.id()),
                        _ -> new Answer.Accepted(receipt.id()));
        return answer instanceof Answer.Never(var _, Integer code, var _) && code == NO_SUCH_POST
                ? new Answer.Accepted(receipt.id())
                : answer;
    }

    private interface Reading {
        Answer of(JsonNode answered);
    }

    private Answer asked(String path, Access access, Map<String, String> fields, Reading reading) {
        var form =
                fields.entrySet().stream()
                        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                        .collect(
                                Collectors.joining(
                                        "&",
                                        "access_token=" + encoded(access.of("access_token")) + "&",
                                        ""));
        return switch (outside.post(URI.create(host + path), form, FORM)) {
            case Reply.Silent _, Reply.Inside _ -> new Answer.Later(Cause.UNREACHABLE, null);
            case Reply.Answered answered -> answer(answered, reading);
        };
    }

    private static Answer answer(Reply.Answered answered, Reading reading) {
        JsonNode read = read(answered);
        int code = read.path("error_code").asInt(0);
        if (code == 0 && answered.isGood()) return reading.of(read);
        String said = read.path("error").asString("");
        if (NOT_LET_IN.contains(code)) return new Answer.Later(Cause.NOT_LET_IN, code, said);
        if (BUSY.contains(code) || code == 0 && answered.isItsFault())
            return new Answer.Later(Cause.BUSY, code == 0 ? answered.status() : code, said);
        return new Answer.Never(Cause.REFUSED, code == 0 ? answered.status() : code, said);
    }

    private static JsonNode read(Reply.Answered answered) {
        try {
            return JSON.readTree(answered.body());
        } catch (JacksonException noJson) {
            return JSON.createObjectNode();
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8);
    }
}
