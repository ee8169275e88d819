package org.tadamun.petition.tally.entity;

/** How a signature reached us; counted apart everywhere. */
public enum SignatureSource {
  ONLINE,
  PAPER,
  PARTNER
}
