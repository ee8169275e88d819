package org.tadamun.kernel.staff.entity;

import java.time.Duration;

/** What a link is for, and how long it works. */
public enum TokenPurpose {
  INVITATION(Duration.ofDays(7)),
  PASSWORD(Duration.ofHours(1)),
  ADMINISTRATOR(Duration.ofHours(1));

  private final Duration life;

  TokenPurpose(Duration life) {
    this.life = life;
  }

  public Duration life() {
    return life;
  }
}
