/** What is remembered of decisions by hand, so that one person does not decide about thousands. */
package org.tadamun.petition.moderation.entity;
