package org.tadamun.petition.signature.entity.consent;

/**
 * The purposes for which an organisation asks consent. Constants instead of an enum: what a form or
 * a program sends may be something else, and is then refused with a list of these.
 */
public final class ConsentPurpose {

  /** The organisation may send news by mail. */
  public static final String NEWS = "NEWS";

  /** It may write about the signature; only for forms of partners, who act on it (ADR 239). */
  public static final String CONTACT = "CONTACT";

  /** The name may be given to addressees of the country that the campaign addresses. */
  public static final String TARGET = "TARGET";

  /** The organisation may pass on the signer's words. */
  public static final String SHARE = "SHARE";

  /** Message key for an unknown purpose; names the known ones. */
  public static final String UNKNOWN = "petition.error.purpose";

  /** Message key for an answer about another country than the question. */
  public static final String OF_ANOTHER = "petition.error.other-country";

  private ConsentPurpose() {}
}
