package org.tadamun.petition.tally.entity;

/** The source of a signature; counted separately everywhere. */
public enum SignatureSource {
  ONLINE,
  PAPER,
  PARTNER
}
