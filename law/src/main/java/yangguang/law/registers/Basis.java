package yangguang.law.registers;

import java.time.LocalDate;
import yangguang.law.rules.Certainty;
import yangguang.law.rules.Citation;

/** 依据: the article that a register serves from a day on. */
public record Basis(LocalDate from, Citation law, String source, Certainty certainty) {}
