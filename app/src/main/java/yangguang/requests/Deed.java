package yangguang.requests;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yangguang.law.clocks.Channel;
import yangguang.law.clocks.Consulted;
import yangguang.law.clocks.Delivery;
import yangguang.law.clocks.RequestEvent;

/**
 * 办理环节: one thing that happened to a request. Only codes, days and numbers stand here; what may
 * name people is in the {@link Words} beside it.
 */
public sealed interface Deed {

    /** 办理中: it does not tell how the request ends. */
    sealed interface Ongoing extends Deed {}

    /** 收到: how a request reaches the office. */
    sealed interface Receipt extends Ongoing {}

    /** What applicants do, by themselves or through an officer who writes it down. */
    sealed interface Own extends Ongoing {}

    /** Nothing that the applicant is told of. */
    sealed interface Unseen extends Ongoing {}

    /** What concerns the office alone; no clock sees it either. */
    sealed interface Inner extends Unseen {}

    /** What is written to others in the course of a case; no clock sees it. */
    sealed interface Beside extends Ongoing {}

    /** 办结: it tells how the request ends. */
    sealed interface Concluding extends Deed {
        /** Its code in the law, such as D4. */
        String outcome();
    }

    /** 送达: how a reply reaches the applicant, or does not. */
    sealed interface Delivering extends Deed {}

    /** 提出申请. */
    record Submitted(Channel channel) implements Ongoing {}

    /** 行政机关签收. */
    record SignedFor() implements Receipt {}

    /** 系统接收. */
    record Arrived() implements Receipt {}

    /** 双方确认. Words: how. */
    record Confirmed() implements Receipt {}

    /** 分办、移交: that person handles it from now on. Words: text. */
    record Assigned(long officer, Why why) implements Inner {
        /** Why it goes to somebody, or to somebody else. */
        public enum Why {
            /** 分办. */
            ALLOCATED,
            /** 工作量调整. */
            WORKLOAD,
            /** 请假、外出. */
            LEAVE,
            /** 岗位变动. */
            JOB_CHANGE,
            /** 其他, told in words. */
            OTHER
        }

        @Override
        public Map<String, ?> told() {
            return Map.of("officer", officer, "reason", why.name());
        }
    }

    /** 补正告知. Words: items. */
    record CorrectionAsked(LocalDate answerBy) implements Ongoing {}

    /** 收到补正. Words: text. */
    record CorrectionArrived() implements Own {}

    /**
     * 征求意见. Words: name, address, items.
     *
     * @param who counts those consulted in this case, from 1
     */
    record OpinionAsked(int who, Consulted kind) implements Ongoing {}

    /** 征求意见书送达. */
    record OpinionReached(int who) implements Unseen {}

    /** 提出意见. Words: text. */
    record OpinionGiven(int who, Position position) implements Ongoing {}

    /** 请求协办 of another body. Words: name, items. */
    record AssistanceAsked(LocalDate answerBy) implements Beside, Unseen {}

    /** 转送 to another body, the applicant being told. Words: name, reason. */
    record PassedOn() implements Beside {}

    /**
     * 告知第三方 that what it objects to is disclosed all the same (条例 art. 32). Words: reason.
     *
     * @param who its place among those consulted
     */
    record ThirdPartyTold(int who) implements Beside, Unseen {}

    /** 提供日期告知 (条例 of 2008): what was granted is provided on that day. */
    record ProvisionSet(LocalDate day) implements Beside, Unseen {}

    /** 拟延期, for the head of the office to approve. Words: reason. */
    record ExtensionProposed() implements Inner {}

    /** 不同意延期. Words: reason. */
    record ExtensionDeclined() implements Inner {}

    /** 延期: approved, and the applicant told. */
    record Extended() implements Ongoing {}

    /** 要求说明理由 (art. 35). Words: items. */
    record ReasonsAsked() implements Ongoing {}

    /** 说明理由. Words: text. */
    record ReasonsGiven() implements Own {}

    /** 确定延迟答复的合理期限 (art. 35). Words: reason. */
    record Postponed(LocalDate until) implements Ongoing {}

    /**
     * 收费通知.
     *
     * @param basis {@code BY_ITEM} or {@code BY_PAGE}
     * @param count items or pages
     */
    record FeeAsked(String basis, int count, int yuan) implements Ongoing {}

    /** 缴费完成. */
    record FeePaid() implements Ongoing {}

    /** 拟答复, for approval. */
    record ReplyProposed(int reply) implements Inner {}

    /** 退回修改. Words: reason. */
    record ReplyReturned(int reply) implements Inner {}

    /** 签发答复. */
    record ReplyApproved(int reply, String letterNumber) implements Inner {}

    /** 发出答复. */
    record ReplySent(int reply, String outcome, Delivery delivery)
            implements Concluding, Delivering {}

    /** 没有送达: it came back, or nobody took it. Words: reason. */
    record DeliveryFailed() implements Ongoing, Delivering {}

    /** 再次送达 of a reply that counts as given already. Words: proof. */
    record SentAgain(Delivery delivery) implements Ongoing, Delivering {}

    /** 申请人签收. */
    record ReplySigned() implements Ongoing, Delivering {}

    /** 视为放弃申请、不再处理. */
    record GivenUp(String outcome) implements Concluding {}

    /** 撤回申请. Words: reason. */
    record Withdrawn() implements Own {}

    /** 拆分: one of its matters goes on as a request of its own. */
    record SplitOff(long into) implements Ongoing {}

    /** 并案: answered by the reply to another request. */
    record Merged(long into) implements Ongoing {}

    /** 分开办理: answered by a reply of its own again. Words: reason. */
    record Separated() implements Ongoing {}

    /** 换发查询码: the one before leads nowhere any more. */
    record CodeIssued(Why why) implements Ongoing {
        /** Why the applicant needs another one. */
        public enum Why {
            /** 遗失. */
            LOST,
            /** 没有收到, or none was ever given. */
            NOT_RECEIVED,
            /** 可能已被他人知道. */
            KNOWN_TO_OTHERS
        }

        @Override
        public Map<String, ?> told() {
            return Map.of("reason", why.name());
        }
    }

    /** 记事. Words: text. */
    record Noted() implements Inner {}

    /** 答复情况公开: in the public log, without anybody's name. */
    record Disclosed() implements Inner {}

    /**
     * 转为主动公开 (条例 art. 44).
     *
     * @param paper what was given to the applicant
     * @param document of the register that it became
     */
    record MadeProactive(long paper, long document) implements Inner {}

    /** 意见 of whoever was consulted. */
    enum Position {
        AGREES,
        OBJECTS,
        PARTLY
    }

    Map<String, Class<? extends Deed>> KINDS =
            kinds(Deed.class)
                    .distinct()
                    .collect(Collectors.toUnmodifiableMap(Deed::wordOf, Function.identity()));

    private static Stream<Class<? extends Deed>> kinds(Class<? extends Deed> kind) {
        return kind.isSealed()
                ? Arrays.stream(kind.getPermittedSubclasses())
                        .flatMap(narrower -> kinds(narrower.asSubclass(Deed.class)))
                : Stream.of(kind);
    }

    /** Its name in the record, in keys of words and in addresses, such as {@code fee-asked}. */
    default String word() {
        return wordOf(getClass());
    }

    private static String wordOf(Class<?> deed) {
        return deed.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** What the journal keeps of it beside its name; nothing personal. */
    default Map<String, ?> told() {
        return Map.of();
    }

    /** What the law's clocks see of it; empty for what only the office sees. */
    default Optional<RequestEvent> lawful(LocalDate on) {
        return Optional.ofNullable(
                switch (this) {
                    case Submitted(var channel) -> new RequestEvent.Submitted(on, channel);
                    case SignedFor _ -> new RequestEvent.SignedFor(on);
                    case Arrived _ -> new RequestEvent.Arrived(on);
                    case Confirmed _ -> new RequestEvent.Confirmed(on);
                    case CorrectionAsked(var by) -> new RequestEvent.CorrectionAsked(on, by);
                    case CorrectionArrived _ -> new RequestEvent.CorrectionArrived(on);
                    case OpinionAsked(var who, var kind) ->
                            new RequestEvent.OpinionAsked(on, kind, name(who));
                    case OpinionReached(var who) ->
                            new RequestEvent.OpinionRequestReceived(on, name(who));
                    case OpinionGiven(var who, _) -> new RequestEvent.OpinionGiven(on, name(who));
                    case Extended _ -> new RequestEvent.Extended(on);
                    case ReasonsAsked _ -> new RequestEvent.ReasonsAsked(on);
                    case Postponed(var until) -> new RequestEvent.Postponed(on, until);
                    case FeeAsked _ -> new RequestEvent.FeeAsked(on);
                    case FeePaid _ -> new RequestEvent.FeePaid(on);
                    case ReplySent(_, _, var delivery) -> new RequestEvent.ReplySent(on, delivery);
                    case ReplySigned _ -> new RequestEvent.ReplySigned(on);
                    case GivenUp _ -> new RequestEvent.GivenUp(on);
                    case Withdrawn _ -> new RequestEvent.Withdrawn(on);
                    case Inner _,
                            Beside _,
                            DeliveryFailed _,
                            SentAgain _,
                            ReasonsGiven _,
                            SplitOff _,
                            Merged _,
                            Separated _,
                            CodeIssued _ ->
                            null;
                });
    }

    /** How the law's clocks and their proofs tell those consulted apart; it names nobody. */
    static String name(int who) {
        return who == 1 ? "征求意见" : "征求意见" + who;
    }
}
