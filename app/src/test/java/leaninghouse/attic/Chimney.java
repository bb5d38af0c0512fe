package leaninghouse.attic;

public record Chimney(int height) {}
