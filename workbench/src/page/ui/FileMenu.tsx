import * as React from "react";
import { useEffect, useState } from "react";

interface Props {
  readonly isChanged: boolean;
  readonly onOpen: (name: string, bytes: ArrayBuffer) => void;
  readonly onNew: () => void;
  readonly onSave: () => void;
}

interface ReadyBook {
  readonly title: string;
  readonly file: string;
}

/** Opening and saving; nothing leaves this computer. */
export function FileMenu({ isChanged, onOpen, onNew, onSave }: Props) {
  const books = useReadyBooks();
  const mayLeave = () => !isChanged || window.confirm("Changes are not saved. Go on without them?");
  const openFile = async (file: File | undefined) => {
    if (file && mayLeave()) onOpen(file.name, await file.arrayBuffer());
  };
  const openReady = async (file: string) => {
    if (file !== "" && mayLeave()) onOpen(file, await (await fetch(`books/${file}`)).arrayBuffer());
  };
  return (
    <div className="file-menu" onDragOver={(event) => event.preventDefault()}>
      <button type="button" onClick={() => mayLeave() && onNew()}>
        New
      </button>
      <label className="button">
        Open a file
        <input
          type="file"
          accept=".xlsx,.xlsm"
          onChange={({ target }) => {
            void openFile(target.files?.[0]);
            target.value = "";
          }}
        />
      </label>
      <select
        aria-label="Open a ready workbook"
        value=""
        onChange={({ target }) => void openReady(target.value)}
      >
        <option value="">Open an example …</option>
        {books.map(({ title, file }) => (
          <option key={file} value={file}>
            {title}
          </option>
        ))}
      </select>
      <button type="button" onClick={onSave}>
        Save a copy
      </button>
      <span className="saved-state" role="status">
        {isChanged ? "Not saved yet" : ""}
      </span>
    </div>
  );
}

function useReadyBooks(): readonly ReadyBook[] {
  const [books, setBooks] = useState<readonly ReadyBook[]>([]);
  useEffect(() => {
    void fetch("books/index.json")
      .then((answer) => answer.json())
      .then(setBooks);
  }, []);
  return books;
}
