package yangguang.channels;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import yangguang.messages.Answer;

/**
 * 微信公众号: an article becomes a draft, is published, and is known by the number that its review gives
 * it. The library behind {@link WeChatCalls} is loaded when an office first uses it.
 */
@Component
class WeChatAdapter implements Adapter {
    private final String host;

    WeChatAdapter(@Value("${yangguang.channels.wechat:https://api.weixin.qq.com}") String host) {
        this.host = host;
    }

    @Override
    public Channel channel() {
        return Channel.WECHAT;
    }

    @Override
    public List<String> credentials() {
        return List.of("AppID", "AppSecret");
    }

    @Override
    public Answer look(Access access) {
        return new WeChatCalls(host, access).look();
    }

    @Override
    public Answer publish(Access access, Post post, Progress progress) {
        return new WeChatCalls(host, access).publish(post, progress);
    }

    @Override
    public Answer takeDown(Access access, Receipt receipt) {
        return new WeChatCalls(host, access).takeDown(receipt);
    }
}
