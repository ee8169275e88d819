package org.tadamun.petition.file.boundary;

/** A kept file, for a caller who may read it. */
public record FileContent(String fileName, String mediaType, byte[] content) {}
