package org.tadamun.petition.signature.entity.consent;

/**
 * For what an organisation asks. As texts, and no enum: what a program or a form sends may be none
 * of them, and is refused beside those that there are.
 */
public final class ConsentPurpose {

  /** That the organisation may send news by mail. */
  public static final String NEWS = "NEWS";

  /** That it may write about the signature; for forms of partners, who act on it (ADR 239). */
  public static final String CONTACT = "CONTACT";

  /** To be named to addressees of the country at which the campaign is directed. */
  public static final String TARGET = "TARGET";

  /** That the organisation may pass on what was written. */
  public static final String SHARE = "SHARE";

  /** Key of what is said to who names another purpose, with those that there are. */
  public static final String UNKNOWN = "petition.error.purpose";

  /** Key of what is said to whose answer is about another country than is asked about now. */
  public static final String OF_ANOTHER = "petition.error.other-country";

  private ConsentPurpose() {}
}
