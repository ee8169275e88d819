package org.tadamun.petition.signature.entity;

import java.util.Optional;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;

/** 410: the link from a mail is unknown, too old, or leads to what is over; says what to do. */
public class LinkGone extends BusinessException {

  private static final String UNKNOWN = "petition.error.link-gone";

  private final String petition;

  private LinkGone(String messageKey, String petition) {
    super(ProblemType.GONE, messageKey);
    this.petition = petition;
  }

  /** Sign again and a new mail comes. */
  public static LinkGone unknown() {
    return new LinkGone(UNKNOWN, null);
  }

  /**
   * In the words of an unknown one.
   *
   * @param petition the slug of what it would have confirmed
   */
  public static LinkGone expired(String petition) {
    return new LinkGone(UNKNOWN, petition);
  }

  /**
   * @param petition the slug of what was signed
   */
  public static LinkGone withdrawn(String petition) {
    return new LinkGone("petition.error.withdrawn", petition);
  }

  public static LinkGone closed() {
    return new LinkGone("petition.error.closed", null);
  }

  /** The slug of the petition that may be signed once more; empty where the link tells of none. */
  public Optional<String> petition() {
    return Optional.ofNullable(petition);
  }
}
