package org.tadamun.petition.file.boundary;

/** A kept file, to be read by who may. */
public record FileContent(String fileName, String mediaType, byte[] content) {}
