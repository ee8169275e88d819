package org.tadamun.petition.signature.control.consent;

/**
 * The sentence that a signer saw, or the one that is taken for it.
 *
 * @param language of the sentence, BCP 47; may differ from the signer's
 */
public record ShownSentence(String text, String language) {}
