package org.tadamun.web.console.frame;

import java.util.Locale;
import java.util.Set;

/**
 * The colour of a state, always shown with an icon and a word that say the same. The states of all
 * modules are listed by name, so that one word has one colour everywhere; an unknown one is quiet.
 */
enum StateTone {
  GOOD(
      "pi-check-circle",
      "LIVE",
      "OPEN",
      "CONFIRMED",
      "VALID",
      "WON",
      "SENT",
      "PUBLISHED",
      "VERIFIED",
      "APPROVED",
      "TOOK_PLACE",
      "ADOPTED",
      "ANSWERED",
      "ACCEPTED",
      "MET",
      "ACTIVE",
      "AGREED",
      "CHECKED",
      "RELEASED",
      "DONE"),
  WAIT(
      "pi-clock",
      "PENDING",
      "POSTED",
      "REFUSED_AND_POSTED",
      "LEFT_AT_DOOR",
      "RETURNED",
      "NO_ANSWER",
      "UNSETTLED",
      "DUE",
      "WAITING",
      "ASKED",
      "SENDING",
      "PAUSED",
      "HELD",
      "PLEDGED",
      "INVITED",
      "VERIFYING",
      "PROPOSED",
      "SUBMITTED",
      "RECEIVED",
      "IN_PREPARATION",
      "UNCERTAIN",
      "RUNNING",
      "REVERTING",
      "KEPT",
      "OUTDATED",
      "CHECKING",
      "WITHDRAWING",
      "UPLOADING",
      "RELEASING",
      "PARTLY_WON"),
  BAD(
      "pi-times-circle",
      "FAILED",
      "BOUNCED",
      "LOST",
      "REJECTED",
      "INVALIDATED",
      "BANNED",
      "REFUSED",
      "DECLINED",
      "BROKEN_UP",
      "BROKEN",
      "STOPPED"),
  INFO(
      "pi-info-circle",
      "PLANNED",
      "ANNOUNCED",
      "RAISED",
      "TABLED",
      "SCHEDULED",
      "DEBATED",
      "POSTPONED",
      "UPCOMING",
      "READY",
      "ORDERED"),
  QUIET("pi-circle");

  private final String icon;
  private final Set<String> states;

  StateTone(String icon, String... states) {
    this.icon = icon;
    this.states = Set.of(states);
  }

  static StateTone of(String state) {
    for (StateTone tone : values()) {
      if (tone.states.contains(state)) {
        return tone;
      }
    }
    return QUIET;
  }

  static StateTone ofCssName(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  String cssName() {
    return name().toLowerCase(Locale.ROOT);
  }

  String icon() {
    return icon;
  }
}
