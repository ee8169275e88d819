package org.tadamun.petition.signature.entity;

import java.util.Optional;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;

/**
 * 410: the link from a mail is unknown, too old, or leads to something that is over; the message
 * says what to do.
 */
public class LinkGone extends BusinessException {

  private static final String UNKNOWN = "petition.error.link-gone";

  private final String petition;

  private LinkGone(String messageKey, String petition) {
    super(ProblemType.GONE, messageKey);
    this.petition = petition;
  }

  /** An unknown link: the message says to sign again for a new mail. */
  public static LinkGone unknown() {
    return new LinkGone(UNKNOWN, null);
  }

  /**
   * An expired link, with the message of an unknown one.
   *
   * @param petition slug of the petition whose signature it would have confirmed
   */
  public static LinkGone expired(String petition) {
    return new LinkGone(UNKNOWN, petition);
  }

  /**
   * A link to a withdrawn signature.
   *
   * @param petition slug of the petition that was signed
   */
  public static LinkGone withdrawn(String petition) {
    return new LinkGone("petition.error.withdrawn", petition);
  }

  /**
   * A link to a signature that its owner has not confirmed, where only a confirmed one will do.
   *
   * @param petition slug of the petition that was signed
   */
  public static LinkGone unconfirmed(String petition) {
    return new LinkGone("petition.error.unconfirmed", petition);
  }

  public static LinkGone closed() {
    return new LinkGone("petition.error.closed", null);
  }

  /** The slug of the petition that may be signed again; empty where the link names none. */
  public Optional<String> petition() {
    return Optional.ofNullable(petition);
  }
}
