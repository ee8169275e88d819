package org.tadamun.petition.signature.boundary.question;

/** The API's descriptions of an answer to one of these questions. */
public final class AnswerTexts {

  public static final String PURPOSE =
      "NEWS: the organisation may send news of the campaign by mail. CONTACT: it may write to the"
          + " signer about the signature. SHARE: it reads the name, country, place and employer in"
          + " its own system and may give them to its partners in the campaign. TARGET: the name"
          + " may also be handed to authorities of the country at which the campaign is directed;"
          + " asked once, and only where there is such a country.";

  public static final String COUNTRY =
      "Of TARGET alone: the country that stood in the question, ISO 3166-1 alpha-2. Where the"
          + " campaign is directed at another one by now it is refused; without it the present one"
          + " is meant, and of a consent that is taken back every one.";

  public static final String VERSION =
      "Which sentence was shown, as GET /petitions/{slug}/consents has it: it is kept with the"
          + " answer. Of a yes one that was never told there is refused, and at country one about"
          + " another country than is meant now; a no never needs it. Without it the sentence in"
          + " the language of the request is meant; where there is none in that language the"
          + " English one stands for it, and textLanguage says so at /signatures/self. Of a consent"
          + " that is taken back it says nothing: the words stay that were shown when it was"
          + " given.";

  private AnswerTexts() {}
}
