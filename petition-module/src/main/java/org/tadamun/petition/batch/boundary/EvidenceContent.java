package org.tadamun.petition.batch.boundary;

/** A kept file, to be read by who checks the batch. */
public record EvidenceContent(String fileName, String mediaType, byte[] content) {}
