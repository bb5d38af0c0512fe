package yangguang.channels;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Answers as the servers of WeChat and Weibo do, in the same JSON, and remembers what was asked.
 */
final class FakeAccounts implements AutoCloseable {
    /** What was asked, such as {@code /cgi-bin/draft/add}, with its body as it came. */
    record Asked(String path, String body) {}

    final List<Asked> asked = new ArrayList<>();
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private HttpServer server;
    private final int port;

    FakeAccounts() throws IOException {
        server = open(0);
        port = server.getAddress().getPort();
        answer("/cgi-bin/token", "{'access_token':'T','expires_in':7200}");
        answer("/cgi-bin/stable_token", "{'access_token':'T','expires_in':7200}");
        answer("/cgi-bin/media/uploadimg", "{'url':'http://mmbiz.qpic.cn/p'}");
        answer("/cgi-bin/material/add_material", "{'media_id':'COVER','url':'http://q.cn/c'}");
        answer("/cgi-bin/draft/add", "{'media_id':'DRAFT'}");
        answer("/cgi-bin/freepublish/submit", "{'errcode':0,'errmsg':'ok','publish_id':'100001'}");
        answer("/cgi-bin/freepublish/get", "{'publish_id':'100001','publish_status':1}");
        answer("/cgi-bin/freepublish/delete", "{'errcode':0,'errmsg':'ok'}");
        answer("/oauth2/get_token_info", "{'uid':1,'expire_in':1000}");
        answer("/2/statuses/share.json", "{'idstr':'4711','mid':'4711','user':{'id':1}}");
        answer("/2/statuses/destroy.json", "{'idstr':'4711'}");
    }

    private HttpServer open(int port) throws IOException {
        var opened =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        opened.createContext("/", this::answer);
        opened.start();
        return opened;
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** With apostrophes for quotation marks. */
    void answer(String path, String json) {
        answers.put(path, json.replace('\'', '"'));
    }

    /** Its review let the article pass. */
    void pass() {
        answer(
                "/cgi-bin/freepublish/get",
                "{'publish_id':'100001','publish_status':0,'article_id':'ARTICLE','article_detail':"
                        + "{'count':1,'item':[{'idx':1,'article_url':'http://mp.weixin.qq.com/s/a'}]}}");
    }

    List<String> paths() {
        return asked.stream().map(Asked::path).toList();
    }

    void away() {
        server.stop(0);
    }

    void back() throws IOException {
        server = open(port);
    }

    private void answer(HttpExchange call) throws IOException {
        String path = call.getRequestURI().getPath();
        byte[] answer = answers.getOrDefault(path, "{'errcode':404}").getBytes("UTF-8");
        asked.add(new Asked(path, new String(call.getRequestBody().readAllBytes(), "UTF-8")));
        call.getResponseHeaders().add("Content-Type", "application/json; charset=utf-8");
        call.sendResponseHeaders(200, answer.length);
        call.getResponseBody().write(answer);
        call.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
