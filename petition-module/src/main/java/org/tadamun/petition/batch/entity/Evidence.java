package org.tadamun.petition.batch.entity;

/**
 * The file that proves a batch, wherever it lies.
 *
 * @param sha256 64 hexadecimal digits
 */
public record Evidence(String fileName, String sha256) {

  public static final int NAME_MAX = 200;
  public static final int HASH_LENGTH = 64;
}
