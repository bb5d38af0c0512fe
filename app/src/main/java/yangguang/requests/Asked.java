package yangguang.requests;

/** Who asks, and for what. */
public record Asked(Applicant applicant, Ask ask) {}
