package yangguang.api;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import yangguang.access.Role;

/** 权限: what a token may be used for. */
public enum Scope {
    /** 登记、送审. */
    REGISTER(Role.EDITOR),
    /** 看审查到了哪一步. */
    STATE(Role.EDITOR, Role.APPROVER),
    /** 发布已经签发的. */
    PUBLISH(Role.EDITOR, Role.APPROVER);

    private final Set<Role> roles;

    Scope(Role... roles) {
        this.roles = Set.of(roles);
    }

    /** As tokens and answers name it, such as {@code documents.register}. */
    public String scopeName() {
        return "documents." + name().toLowerCase(Locale.ROOT);
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
