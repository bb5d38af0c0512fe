package yangguang.law.registers;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What an entry counts: so much of an indicator on a day. */
public record Tick(LocalDate day, String indicator, BigDecimal amount) {}
