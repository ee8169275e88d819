package org.tadamun.petition.signature.control.consent;

/**
 * What stood before whoever answered, or stands for it.
 *
 * @param language of these words, BCP 47, which need not be his
 */
public record ShownSentence(String text, String language) {}
