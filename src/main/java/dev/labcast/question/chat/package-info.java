/// What is said in a chat, whoever carries it, and what of it is meant for the queue of questions.
@NullMarked
package dev.labcast.question.chat;

import org.jspecify.annotations.NullMarked;
