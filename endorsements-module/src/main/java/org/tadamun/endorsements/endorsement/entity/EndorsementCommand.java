package org.tadamun.endorsements.endorsement.entity;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The commands on an endorsement: the state each leads to, and those from which it is possible. */
public enum EndorsementCommand {
  /** Also gives an open promise another day or another owner. */
  PLEDGE(
      EndorsementState.PLEDGED,
      EndorsementState.INVITED,
      EndorsementState.PLEDGED,
      EndorsementState.LAPSED),
  DECLINE(EndorsementState.DECLINED, EndorsementState.INVITED),
  RECEIVE(
      EndorsementState.RECEIVED,
      EndorsementState.INVITED,
      EndorsementState.PLEDGED,
      EndorsementState.LAPSED),
  LAPSE(EndorsementState.LAPSED, EndorsementState.PLEDGED),
  REQUEST_PROOF(EndorsementState.VERIFYING, EndorsementState.RECEIVED),
  /** Undoes a mistaken arrival; impossible once proofs were asked for. */
  NOT_RECEIVED(EndorsementState.PLEDGED, EndorsementState.RECEIVED),
  /** Reaches VERIFIED only if the proof suffices; later proofs are kept beside the first. */
  ADD_EVIDENCE(
      EndorsementState.VERIFIED,
      EndorsementState.VERIFYING,
      EndorsementState.VERIFIED,
      EndorsementState.APPROVED,
      EndorsementState.PUBLISHED),
  APPROVE(EndorsementState.APPROVED, EndorsementState.VERIFIED),
  /** A fake is often found late; a published endorsement is unpublished first. */
  REJECT(
      EndorsementState.REJECTED,
      EndorsementState.RECEIVED,
      EndorsementState.VERIFYING,
      EndorsementState.VERIFIED,
      EndorsementState.APPROVED),
  PUBLISH(EndorsementState.PUBLISHED, EndorsementState.APPROVED),
  UNPUBLISH(EndorsementState.APPROVED, EndorsementState.PUBLISHED),
  WITHDRAW(
      EndorsementState.WITHDRAWN,
      EndorsementState.INVITED,
      EndorsementState.PLEDGED,
      EndorsementState.LAPSED,
      EndorsementState.RECEIVED,
      EndorsementState.VERIFYING,
      EndorsementState.VERIFIED,
      EndorsementState.APPROVED,
      EndorsementState.PUBLISHED),
  /** Erases the texts of the proofs; what is not public must be proved anew. */
  ERASE_PROOF(
      null,
      EndorsementState.INVITED,
      EndorsementState.PLEDGED,
      EndorsementState.LAPSED,
      EndorsementState.RECEIVED,
      EndorsementState.VERIFYING,
      EndorsementState.VERIFIED,
      EndorsementState.APPROVED,
      EndorsementState.PUBLISHED),
  /** Leaves the state as it is, and can be done once only. */
  FORGET(null, EndorsementState.DECLINED, EndorsementState.REJECTED, EndorsementState.WITHDRAWN);

  private final EndorsementState target;
  private final Set<EndorsementState> sources;

  EndorsementCommand(EndorsementState target, EndorsementState first, EndorsementState... more) {
    this.target = target;
    this.sources = EnumSet.of(first, more);
  }

  /** The state that follows; null where it stays, or can fall back to VERIFYING. */
  public EndorsementState target() {
    return target;
  }

  /** Whether it cannot be undone. */
  public boolean isFinal() {
    return target == null || target.hasEnded();
  }

  public boolean isPossibleIn(EndorsementState state) {
    return sources.contains(state);
  }

  /** The name in URLs, events and refusals, such as {@code request-proof}. */
  public String verb() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<EndorsementCommand> ofVerb(String verb) {
    return Arrays.stream(values()).filter(command -> command.verb().equals(verb)).findFirst();
  }

  public static List<EndorsementCommand> possibleIn(EndorsementState state) {
    return Arrays.stream(values()).filter(command -> command.isPossibleIn(state)).toList();
  }
}
