package yangguang.law.outcomes;

/** 办理结果: how a request ended. Which kinds there are depends on the Regulations that govern it. */
public sealed interface Outcome permits ReplyOf2008, OutcomeOf2019 {
    String name();
}
