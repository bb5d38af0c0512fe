package yangguang.channels;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import me.chanjar.weixin.common.api.WxConsts.MediaFileType;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.mp.api.WxMpService;
import me.chanjar.weixin.mp.api.impl.WxMpServiceHttpComponentsImpl;
import me.chanjar.weixin.mp.bean.draft.WxMpAddDraft;
import me.chanjar.weixin.mp.bean.draft.WxMpDraftArticles;
import me.chanjar.weixin.mp.bean.freepublish.WxMpFreePublishArticles;
import me.chanjar.weixin.mp.bean.freepublish.WxMpFreePublishItem;
import me.chanjar.weixin.mp.bean.freepublish.WxMpFreePublishStatus;
import me.chanjar.weixin.mp.bean.material.WxMpMaterial;
import me.chanjar.weixin.mp.config.WxMpHostConfig;
import me.chanjar.weixin.mp.config.impl.WxMpDefaultConfigImpl;
import yangguang.documents.PublishedDocument.Attachment;
import yangguang.messages.Answer;
import yangguang.messages.Cause;
import yangguang.pages.QrCode;

/** The calls to one 公众号, and what its answers mean. */
final class WeChatCalls {
    /** Its number, secret or address is not taken, or it may not publish. */
    private static final Set<Integer> NOT_LET_IN =
            Set.of(40001, 40013, 40125, 40164, 40243, 41002, 41004, 42001, 48001, 50002, 61024);

    /** Its servers are busy, or have answered often enough today. */
    private static final Set<Integer> BUSY = Set.of(-1, 45009, 45011, 45022);

    private static final int NO_SUCH_ARTICLE = 53600;
    private static final int PUBLISHED = 0;
    private static final int UNDER_REVIEW = 1;
    private static final int LONGEST_TITLE = 64;
    private static final int LONGEST_DIGEST = 120;
    private static final int LATELY = 20;

    private static final String DRAFTED = "draft ";
    private static final String SUBMITTING = "submit ";
    private static final String SUBMITTED = "publish ";

    private final WxMpService service = new WxMpServiceHttpComponentsImpl();

    WeChatCalls(String host, Access access) {
        var config = new WxMpDefaultConfigImpl();
        config.setAppId(access.of("AppID"));
        config.setSecret(access.of("AppSecret"));
        config.setHostConfig(new WxMpHostConfig(host, host, host));
        service.setWxMpConfigStorage(config);
        service.setMaxRetryTimes(0); // the line of deliveries tries again
    }

    private interface Call {
        Answer make() throws WxErrorException;
    }

    private static Answer asking(Call call) {
        try {
            return call.make();
        } catch (WxErrorException refused) {
            return answer(refused);
        } catch (RuntimeException broken) {
            if (isSilence(broken)) return new Answer.Later(Cause.UNREACHABLE, null);
            throw broken;
        }
    }

    private static Answer answer(WxErrorException refused) {
        if (isSilence(refused)) return new Answer.Later(Cause.UNREACHABLE, null);
        var error = refused.getError();
        int code = error.getErrorCode();
        String said = error.getErrorMsg() == null ? "" : error.getErrorMsg();
        if (NOT_LET_IN.contains(code)) return new Answer.Later(Cause.NOT_LET_IN, code, said);
        if (BUSY.contains(code)) return new Answer.Later(Cause.BUSY, code, said);
        return new Answer.Never(Cause.REFUSED, code, said);
    }

    private static boolean isSilence(Throwable thrown) {
        for (Throwable at = thrown; at != null; at = at.getCause())
            if (at instanceof IOException) return true;
        return false;
    }

    Answer look() {
        return asking(
                () -> {
                    service.getAccessToken(true);
                    return new Answer.Accepted();
                });
    }

    /** Killed between handing it in and noting that, it looks whether it was published. */
    Answer publish(Post post, Progress progress) {
        return asking(
                () -> {
                    if (progress.known().isEmpty()) progress.keep(DRAFTED + draft(post));
                    if (progress.known().startsWith(SUBMITTING)) {
                        var there = published(post);
                        if (there.isPresent()) return accepted(there.get());
                    }
                    if (!progress.known().startsWith(SUBMITTED)) submit(progress);
                    return reviewed(progress);
                });
    }

    private void submit(Progress progress) throws WxErrorException {
        String draft = progress.known().substring(progress.known().indexOf(' ') + 1);
        progress.keep(SUBMITTING + draft);
        String number = service.getFreePublishService().submit(draft);
        progress.keep(SUBMITTED + number.replace("\"", "")); // as it stands in the JSON
    }

    private Answer reviewed(Progress progress) throws WxErrorException {
        var number = progress.known().substring(SUBMITTED.length());
        var status = service.getFreePublishService().getPushStatus(number);
        return switch (status.getPublish_status()) {
            case PUBLISHED -> accepted(new Receipt(status.getArticle_id(), address(status)));
            case UNDER_REVIEW -> new Answer.Later(Cause.UNDER_WAY, null);
            default -> {
                progress.keep(""); // whoever has it tried again hands in a new draft
                yield new Answer.Never(Cause.REFUSED, status.getPublish_status());
            }
        };
    }

    private static Answer accepted(Receipt receipt) {
        return new Answer.Accepted(receipt.written());
    }

    private static String address(WxMpFreePublishStatus status) {
        var detail = status.getArticle_detail();
        return detail == null || detail.getItem().isEmpty()
                ? ""
                : detail.getItem().getFirst().getArticle_url();
    }

    /** Of what was published lately, the article that leads to this document. */
    private Optional<Receipt> published(Post post) throws WxErrorException {
        var lately = service.getFreePublishService().getPublicationRecords(0, LATELY, 1);
        return lately.getItems().stream()
                .flatMap(item -> item.getContent().getNewsItem().stream().map(a -> of(item, a)))
                .filter(one -> one.isOf(post))
                .map(one -> new Receipt(one.id(), one.article().getUrl()))
                .findFirst();
    }

    private record Published(String id, WxMpFreePublishArticles article) {
        boolean isOf(Post post) {
            return shortened(post.title(), LONGEST_TITLE).equals(article.getTitle())
                    && !Boolean.TRUE.equals(article.getIsDeleted())
                    && (post.address() == null
                            || post.address().equals(article.getContentSourceUrl()));
        }
    }

    private static Published of(WxMpFreePublishItem item, WxMpFreePublishArticles article) {
        return new Published(item.getArticleId(), article);
    }

    private String draft(Post post) throws WxErrorException {
        var pictures = new HashMap<String, String>();
        for (Attachment picture : post.pictures())
            pictures.put(
                    ExportPackage.pictureName(picture),
                    with(
                            post.bytes(picture),
                            picture.format(),
                            file -> service.getMaterialService().mediaImgUpload(file).getUrl()));
        var article =
                WxMpDraftArticles.builder()
                        .title(shortened(post.title(), LONGEST_TITLE))
                        .author(shortened(post.document().issuer(), 16))
                        .digest(shortened(post.document().summary(), LONGEST_DIGEST))
                        .content(post.article(name -> pictures.getOrDefault(name, "")))
                        .contentSourceUrl(post.address())
                        .thumbMediaId(cover(post, pictures))
                        .needOpenComment(0)
                        .build();
        return service.getDraftService().addDraft(new WxMpAddDraft(List.of(article)));
    }

    /** An article wants a picture: the document's first, or the code that leads to its page. */
    private String cover(Post post, Map<String, String> uploaded) throws WxErrorException {
        var first = post.pictures().stream().findFirst();
        byte[] bytes =
                first.map(post::bytes)
                        .orElseGet(
                                () ->
                                        QrCode.png(
                                                post.address() == null
                                                        ? post.document().line().indexNumber()
                                                        : post.address()));
        return with(
                bytes,
                first.map(Attachment::format).orElse("png"),
                file -> {
                    var material = new WxMpMaterial(file.getName(), file, "", "");
                    return service.getMaterialService()
                            .materialFileUpload(MediaFileType.IMAGE, material)
                            .getMediaId();
                });
    }

    private interface Upload {
        String of(java.io.File file) throws WxErrorException;
    }

    /** The library takes files alone. */
    private static String with(byte[] bytes, String format, Upload upload) throws WxErrorException {
        try {
            Path file = Files.createTempFile("post", "." + format);
            try {
                Files.write(file, bytes);
                return upload.of(file.toFile());
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException full) {
            throw new UncheckedIOException("a picture for an account", full);
        }
    }

    Answer takeDown(Receipt receipt) {
        var answer =
                asking(
                        () -> {
                            service.getFreePublishService().deletePushAllArticle(receipt.id());
                            return new Answer.Accepted(receipt.id());
                        });
        return answer instanceof Answer.Never(var _, Integer code, var _) && code == NO_SUCH_ARTICLE
                ? new Answer.Accepted(receipt.id())
                : answer;
    }

    static String shortened(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }
}
