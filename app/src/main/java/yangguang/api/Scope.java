package yangguang.api;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import yangguang.access.Role;

/** 权限: what a token may be used for. */
public enum Scope {
    /** 登记、送审. */
    REGISTER("documents.register", Role.EDITOR),
    /** 看审查到了哪一步. */
    STATE("documents.state", Role.EDITOR, Role.APPROVER),
    /** 发布已经签发的. */
    PUBLISH("documents.publish", Role.EDITOR, Role.APPROVER),
    /** 登记、更正其他来源数据. */
    FIGURES("figures.record", Role.STATISTICIAN),
    /** 看年报到了哪一步，有什么问题. */
    REPORT_STATE("reports.state", Role.STATISTICIAN),
    /** 年报报送审核. */
    SUBMIT_REPORT("reports.submit", Role.STATISTICIAN),
    /** 看申请办到哪一步，不看是谁. */
    CASES("requests.read", Role.REQUEST_OFFICER, Role.APPROVER),
    /** 看申请人和申请内容. */
    APPLICANT("requests.applicant", Role.REQUEST_OFFICER, Role.APPROVER),
    /** 登记收到的申请. */
    RECEIVE("requests.receive", Role.REQUEST_OFFICER),
    /** 办理环节. */
    STEP("requests.step", Role.REQUEST_OFFICER, Role.APPROVER);

    private final String scopeName;
    private final Set<Role> roles;

    Scope(String scopeName, Role... roles) {
        this.scopeName = scopeName;
        this.roles = Set.of(roles);
    }

    /** As tokens and answers name it. */
    public String scopeName() {
        return scopeName;
    }

    public static Optional<Scope> named(String name) {
        return Arrays.stream(values()).filter(one -> one.scopeName().equals(name)).findFirst();
    }

    /** What whoever uses a token of these scopes may do at most. */
    static Set<Role> roles(Set<Scope> scopes) {
        var roles = EnumSet.noneOf(Role.class);
        scopes.forEach(scope -> roles.addAll(scope.roles));
        return roles;
    }
}
