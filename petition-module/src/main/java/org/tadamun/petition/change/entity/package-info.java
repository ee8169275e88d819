/** What ended or came back of signatures after they were confirmed. */
package org.tadamun.petition.change.entity;
