package org.tadamun.petition.signature.control.consent;

/**
 * The sentence that a signer was shown, or that stands for it.
 *
 * @param language of these words, BCP 47, which need not be the signer's
 */
public record ShownSentence(String text, String language) {}
