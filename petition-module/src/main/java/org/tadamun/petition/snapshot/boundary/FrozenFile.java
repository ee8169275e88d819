package org.tadamun.petition.snapshot.boundary;

/** One file of a pack with its bytes. */
public record FrozenFile(String name, String mediaType, String sha256, byte[] content) {}
