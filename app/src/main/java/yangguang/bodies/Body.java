package yangguang.bodies;

import org.jspecify.annotations.Nullable;

/**
 * A body that must disclose 公开主体.
 *
 * @param code its public name in addresses and 索引号: the organisation code (GB 11714, 9 characters),
 *     or an internal one of the range PDY00001 to PDY99999 for a body without
 * @param regionCode administrative division GB/T 2260, 6 or 9 digits
 * @param uscc 统一社会信用代码 (GB 32100)
 * @param contact where and when the public reaches it
 */
public record Body(
        long id,
        String code,
        @Nullable Long parentId,
        String name,
        String shortName,
        BodyKind kind,
        @Nullable String regionCode,
        @Nullable String uscc,
        Contact contact) {}
